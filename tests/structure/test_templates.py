"""Templates and the code that knows of them hold together."""
import re
import unittest

import project


class FrameIds(unittest.TestCase):
    def test_no_heading_can_take_an_id_of_the_page_round_it(self):
        """The ids that article pages have themselves begin with "page-"; PageIds keeps them from headings and anchors."""
        templates = "".join(project.read(file) for file in sorted(project.ROOT.glob("templates/**/*.mustache")))
        used = set(re.findall(r'\bid="(page-[a-z-]+)"', templates))
        [reserved] = re.findall(r"reserved : \{([^}]*)\}", project.read(project.SRC / "markdown" / "ids.cpp"))
        self.assertEqual(sorted(used), re.findall(r'"([^"]+)"', reserved))


if __name__ == "__main__":
    unittest.main()
