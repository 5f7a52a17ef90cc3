// What each language of the corpus looks like.
#include <catch2/catch.hpp>

#include "unit/highlight/marked.hpp"

namespace guidepost {
namespace {

struct Case {
  std::string_view language, code, expected;
};

TEST_CASE("the languages of the corpus have colours") {
  const auto c = GENERATE(values<Case>({
      {"powershell", "Get-AzVM -Name $name # all",
       "<function Get-AzVM> <attribute -Name> <variable $name> <comment # all>"},
      {"http", "POST https://api.example.com/v1/{customer-id} HTTP/1.1\nAuthorization: Bearer <token>\n\n{\"a\": 1}",
       "<keyword POST> <string https://api.example.com/v1/><variable {customer-id}> <keyword HTTP/1.1>\n<attribute "
       "Authorization>: Bearer <variable <token>>\n\n{<type \"a\">: <number 1>}"},
      {"http", "HTTP/1.1 200 OK\nContent-Type: application/xml\n\n<a b=\"c\"/>",
       "<keyword HTTP/1.1> <number 200> OK\n<attribute Content-Type>: application/xml\n\n<<keyword a> <attribute "
       "b>=<string \"c\">/>"},
      {"json", "{\"name\": \"x\", \"count\": 2, \"on\": true}",
       "{<type \"name\">: <string \"x\">, <type \"count\">: <number 2>, <type \"on\">: <keyword true>}"},
      {"xml", "<a b=\"c\"><!-- d --></a>",
       "<<keyword a> <attribute b>=<string \"c\">><comment <!-- d -->></<keyword a>>"},
      {"csharp", "var x = new List<int>(); // 第一",
       "<type var> x = <keyword new> List<<type int>>(); <comment // 第一>"},
      {"java", "String s = \"😀\" + 1;", "<type String> s = <string \"😀\"> + <number 1>;"},
      {"azurecli", "az vm list --query \"[].name\" # all",
       "<function az> vm list <attribute --query> <string \"[].name\"> <comment # all>"},
      {"kusto", "Usage | where Time > ago(1d) and Name has 'x' // last",
       "Usage | <keyword where> Time > <function ago>(<number 1d>) <keyword and> Name <keyword has> <string 'x'> "
       "<comment // last>"},
  }));
  INFO(c.language);
  CHECK(test::marked(c.language, c.code) == c.expected);
}

TEST_CASE("a language has several names, in any case") {
  for (const std::string_view name : {"cs", "C#", "CSharp"}) {
    CHECK(test::marked(name, "return;") == "<keyword return>;");
  }
  for (const std::string_view name : {"sh", "shell", "azurecli", "cli"}) {
    CHECK(test::marked(name, "exit 1") == test::marked("bash", "exit 1"));
  }
}

TEST_CASE("what is no language has no colours") {
  for (const std::string_view name : {"", "output", "console", "text", "net", "c sharp"}) {
    INFO(name);
    CHECK(highlight::tokens(name, "return \"x\"; // 1").empty());
  }
}

}  // namespace
}  // namespace guidepost
