/** The page's style: light, dark, on narrow screens and in print. It loads no file. */
export const style = `
:root{--e:4.8rem;--v:7.6rem;color-scheme:light dark;--ground:#f6f7f9;--paper:#fff;--ink:#1b1f27;--soft:#596273;--line:#dfe3ea;--hover:#f1f4f9;--link:#1a56b8;
--pass:#17713a;--review:#8a5a00;--fail:#b3261e;--unusable:#5d5470;--passbg:#e3f4e8;--reviewbg:#fdf0d2;--failbg:#fde7e5;--unusablebg:#ece9f3;
--passbar:#3fa565;--reviewbar:#e0a526;--failbar:#d9534a;--unusablebar:#8f84a8}
@media (prefers-color-scheme:dark){:root{--ground:#12151b;--paper:#1a1e26;--ink:#e7eaf0;--soft:#a2acbd;--line:#2e3542;--hover:#222834;--link:#8ab4f8;
--pass:#7fd99e;--review:#f3c766;--fail:#ff9d94;--unusable:#c3b8de;--passbg:#16301f;--reviewbg:#35290f;--failbg:#3b1c1a;--unusablebg:#2a2637;
--passbar:#3f9c61;--reviewbar:#c8921f;--failbar:#cf544b;--unusablebar:#7d7296}}
:root:lang(ru){--e:6.4rem;--v:11.6rem}:root:lang(zh){--e:4.2rem}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
.page{max-width:96rem;margin:0 auto;padding:2rem 1.5rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:0;font-weight:650;letter-spacing:-.01em}
h2{font-size:1rem;margin:0 0 .75rem;font-weight:650}
p{margin:.3rem 0}
header p+ul+svg+p{margin-top:.9rem}
.soft{color:var(--soft)}
a{color:var(--link);text-underline-offset:.15em}
svg{display:block;border-radius:3px;overflow:hidden}
rect.pass{fill:var(--passbar)}rect.review{fill:var(--reviewbar)}rect.fail{fill:var(--failbar)}rect.unusable{fill:var(--unusablebar)}rect.rest{fill:var(--line)}
.pass{color:var(--pass)}.review{color:var(--review)}.fail{color:var(--fail)}.unusable{color:var(--unusable)}
.totals{display:flex;flex-wrap:wrap;gap:.5rem 2.25rem;margin:1.25rem 0 .75rem;padding:0;list-style:none}
.totals b{font-size:1.75rem;font-weight:650;font-variant-numeric:tabular-nums;margin-right:.35rem}
.panels{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:1rem;margin:1.75rem 0}
.panel p{margin-top:.6rem}
.panel{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:1.1rem 1.25rem}
.counts{width:100%;border-collapse:collapse}
.counts td,.counts th{padding:.28rem 0;text-align:left;font-weight:400;vertical-align:middle}
.counts .n{width:3.5rem;padding-right:.9rem;text-align:right;font-weight:650;font-variant-numeric:tabular-nums}
.counts .bar{width:32%;padding-left:1rem}
.counts a{color:inherit;text-decoration-color:var(--line)}
.counts a:hover{color:var(--link);text-decoration-color:currentColor}
details>summary{cursor:pointer;color:var(--soft)}
form{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:0 0 .8rem}
form[hidden]{display:none}
input,select,form button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:.42rem .7rem;min-height:2.4rem}
input{flex:1 1 16rem;min-width:12rem}
select{max-width:17rem}
form button{cursor:pointer}
form button:hover,form button[aria-pressed=true]{border-color:currentColor}
form button[aria-pressed=true]{font-weight:650}
.group{display:flex;gap:.35rem;flex-wrap:wrap;border:0;margin:0;padding:0}
.group button.pass[aria-pressed=true]{background:var(--passbg)}.group button.review[aria-pressed=true]{background:var(--reviewbg)}
.group button.fail[aria-pressed=true]{background:var(--failbg)}.group button.unusable[aria-pressed=true]{background:var(--unusablebg)}
output{color:var(--soft);font-variant-numeric:tabular-nums}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.cases{display:block;background:var(--paper);border:1px solid var(--line);border-radius:10px}
.cases caption{display:block;text-align:left}
.cases thead,.cases tbody{display:block}
.cases tr{display:grid;grid-template-columns:minmax(10rem,13rem) var(--v) repeat(4,var(--e)) minmax(14rem,1fr) 4.5rem;gap:0 .9rem;padding:.7rem 1.1rem;border-top:1px solid var(--line)}
.pictured tr{grid-template-columns:6rem minmax(10rem,13rem) var(--v) repeat(4,var(--e)) minmax(14rem,1fr) 4.5rem}
.cases tbody tr{content-visibility:auto;contain-intrinsic-size:auto 6rem}
.cases tbody tr:hover{background:var(--hover)}
.cases tbody tr:target{background:var(--hover);box-shadow:inset 3px 0 var(--link)}
.cases tr[hidden]{display:none}
.cases thead{position:sticky;top:0;z-index:1;background:var(--paper);border-radius:10px 10px 0 0;box-shadow:0 1px var(--line)}
.cases thead tr{border:0;padding:.6rem 1.1rem}
.cases th{text-align:left;font-size:.82rem;font-weight:600;color:var(--soft);padding:0;align-self:end}
.cases td{padding:0;min-width:0;overflow-wrap:anywhere}
.cases th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:left}
.cases th[aria-sort] button{color:var(--ink)}
th[aria-sort=ascending] button::after{content:" ↑"}th[aria-sort=descending] button::after{content:" ↓"}
.cases .e{text-align:center}
td.e{font-weight:700}
td.e.pass{font-weight:400}
.id{font-weight:650}
.numbers{display:block;font-size:.82rem;color:var(--soft);font-variant-numeric:tabular-nums}
.badge{display:inline-block;white-space:nowrap;border-radius:99px;padding:.08rem .65rem;font-size:.86rem;font-weight:600}
.badge.pass{background:var(--passbg)}.badge.review{background:var(--reviewbg)}.badge.fail{background:var(--failbg)}.badge.unusable{background:var(--unusablebg)}
.mend{color:var(--soft)}
.files a{display:block}
.thumb{display:block;width:6rem;height:4.2rem;border-radius:5px;border:1px solid var(--line);background:var(--ground);object-fit:cover;object-position:top left}
ul.more{margin:.2rem 0 0;padding-left:1.1rem}
.none{padding:2rem 1.1rem;color:var(--soft)}
.none[hidden]{display:none}
footer{margin-top:1.5rem;color:var(--soft);font-size:.86rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:62rem){.page{padding:1.25rem 1rem 3rem}.panels{grid-template-columns:minmax(0,1fr)}
.cases thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cases tr,.pictured tr{grid-template-columns:repeat(4,auto) minmax(0,1fr);gap:.35rem .9rem}
.cases .t,.cases .c,.cases .r,.cases .v{grid-column:1/-1}
.cases .files{grid-column:1/-1;display:flex;gap:1rem}
td.e::before{content:attr(data-name) " ";font-weight:400;font-size:.82rem;color:var(--soft)}.cases .e{text-align:left}}
@media print{:root{color-scheme:light;--ground:#fff;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--pass:#17713a;--review:#7a4f00;--fail:#a11b14;--unusable:#4a4260;
--passbg:#fff;--reviewbg:#fff;--failbg:#fff;--unusablebg:#fff}
body{font-size:9pt}.page{max-width:none;padding:0}form,.thumb,.t,.files{display:none!important}
.cases{display:table;border:0;border-collapse:collapse;width:100%}.cases thead{display:table-header-group;position:static;box-shadow:none;clip-path:none}
.cases tbody{display:table-row-group}.cases tr,.pictured tr{display:table-row;break-inside:avoid}.cases tbody tr{content-visibility:visible}
.cases td,.cases th{display:table-cell;padding:.3rem .4rem;border-top:1px solid var(--line);vertical-align:top}td.e::before{content:none}
.c,.v{white-space:nowrap}.badge{padding:0}.panel{break-inside:avoid}rect{print-color-adjust:exact}}
`;
