// A small site with everything that scripts of pages work on, in languages of three scripts and both directions. One article is not
// translated, one is translated by machine; `fr` has no interface texts.
import { makeSite } from '../made-site.mjs';

// Titles and words of each language; the structure is the same for all.
const LOCALES = {
  en: { tag: 'en', site: 'Guides', home: 'Welcome', billing: 'Read your invoice', support: 'Get support', tabs: 'Connect a device', only: 'Only in English', word: 'This text explains what the section is about, in a few words.' },
  de: { tag: 'de', site: 'Anleitungen', home: 'Willkommen', billing: 'Rechnung lesen', support: 'Unterstützung erhalten', tabs: 'Gerät verbinden', word: 'Dieser Text erklärt in wenigen Worten, worum es in dem Abschnitt geht.' },
  hu: { tag: 'hu', site: 'Útmutatók', home: 'Üdvözöljük', billing: 'Számla olvasása', support: 'Támogatás kérése', tabs: 'Eszköz csatlakoztatása', word: 'Ez a szöveg néhány szóban elmondja, miről szól a szakasz.' },
  sv: { tag: 'sv', site: 'Guider', home: 'Välkommen', billing: 'Läsa fakturan', support: 'Få support', tabs: 'Anslut en enhet', word: 'Den här texten förklarar i några ord vad avsnittet handlar om.' },
  zh: { tag: 'zh-Hans', site: '指南', home: '欢迎', billing: '阅读账单', support: '获取支持', tabs: '连接设备', word: '这段文字用几句话说明本节的内容。' },
  ar: { tag: 'ar', site: 'الأدلة', home: 'مرحبًا', billing: 'قراءة الفاتورة', support: 'الحصول على الدعم', tabs: 'توصيل جهاز', word: 'يشرح هذا النص موضوع القسم في كلمات قليلة.' },
  ja: { tag: 'ja', site: 'ガイド', home: 'ようこそ', billing: '請求書の見方', support: 'サポートを受ける', tabs: 'デバイスを接続する', word: 'この文章では、このセクションの内容を短く説明します。' },
  fr: { tag: 'fr', site: 'Guides', home: 'Bienvenue', billing: 'Lire la facture', support: 'Obtenir de l’aide', tabs: 'Connecter un appareil', word: 'Ce texte explique en quelques mots le sujet de la section.' },
};

const SECTIONS = (word) => [1, 2, 3, 4].map((n) => `## <a name="part-${n}"></a>${n}. ${word.slice(0, 12)}\n\n${`${word} `.repeat(25)}\n\n### ${n}.1 ${word.slice(0, 8)}\n\n${`${word} `.repeat(12)}\n`).join('\n');

const WIDE = `| ${Array.from({ length: 14 }, (_, i) => `Column${i}`).join(' | ')} |\n|${'---|'.repeat(14)}\n| ${'Value-without-break | '.repeat(14)}\n`;

const PICTURE = (width, height) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#0b5c6e"/></svg>`;

function filesOf(locale, { home, billing, support, tabs, only, word }) {
  const files = {
    'TOC.yml': `- name: ${home}\n  href: index.md\n- name: ${tabs}\n  href: tabs.md\n- name: ${billing}\n  items:\n  - name: ${billing}\n    href: billing/read-your-invoice.md\n  - name: ${support}\n    href: billing/get-support.md\n${only ? `- name: ${only}\n  href: only.md\n` : ''}`,
    'index.md': article(home, `${word}\n\n[${billing}](billing/read-your-invoice.md)\n`),
    'billing/read-your-invoice.md': article(
      billing,
      `> [!NOTE]\n> ${word}\n\n${SECTIONS(word)}\n\`\`\`powershell\nGet-PartnerInvoice -Id 42\n$next = "${'long '.repeat(40)}"\n\`\`\`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n${WIDE}\n:::image type="content" source="../media/small.svg" alt-text="${billing}: ${word.slice(0, 10)}" lightbox="../media/large.svg":::\n\n[${support}](get-support.md)\n`,
    ),
    'billing/get-support.md': article(support, `${word}\n\n## ${word.slice(0, 9)}\n\n${word}\n\n## ${word.slice(4, 14)}\n\n${word}\n`, 'ms.translationtype: MT\n'),
    'tabs.md': article(
      tabs,
      `## <a name="how"></a>${tabs}\n\n# [Windows](#tab/windows)\n\n${word} Windows\n\n# [Linux](#tab/linux)\n\n${word} Linux\n\n### <a name="in-linux"></a>${word.slice(0, 9)}\n\n---\n\n## <a name="then"></a>${home}\n\n${`${word} `.repeat(150)}\n\n[!VIDEO https://learn-video.azurefd.net/vod/player?id=1]\n`,
    ),
    'media/small.svg': PICTURE(400, 200),
    'media/large.svg': PICTURE(1600, 800),
  };
  if (only) files['only.md'] = article(only, `${word}\n`);
  return files;
}

/// The text of a page.
export const article = (title, body, meta = '') => `---\ntitle: ${title}\ndescription: ${title}\nms.date: 05/20/2026\n${meta}---\n# ${title}\n\n${body}`;

/// A new folder for the site, which stands there after build(). `pages`: more files, by path; `settings`: more lines for guidepost.yml.
/// Returns {folder, build(), remove()}.
export function newSite({ locales = Object.keys(LOCALES), offline = false, search = true, pages = {}, settings = '' } = {}) {
  const { folder, put, build: run, remove } = makeSite('reading');
  const build = (baseUrl = '') => {
    put('guidepost.yml', `${baseUrl && `base_url: ${baseUrl}\n`}source_locale: en\nlocales: [${locales}]\nredirects: [pages]\ntitle: {${locales.map((tag) => `${tag}: ${LOCALES[tag].site}`)}}\noffline: ${offline}\nsearch: ${search}\n${settings}`);
    put('.openpublishing.redirection.json', JSON.stringify({ redirections: Object.fromEntries(locales.map((locale) => [`${locale}/old.md`, 'tabs'])) }));
    for (const locale of locales) {
      for (const [path, text] of Object.entries(filesOf(locale, LOCALES[locale]))) put(`${locale}/${path}`, text);
    }
    for (const [path, text] of Object.entries(pages)) put(path, text);
    run();
  };
  return { folder, build, remove };
}
