"""How the page of a check looks: on a screen in light and dark, and on paper."""

STYLE = """\
:root { --bg: #f6f3ec; --surface: #ffffff; --ink: #15202b; --ink2: #45515c; --rule: #d3cec3; --wrong: #a3210b;
  --look: #75590a; --fine: #1f6247; }
@media (prefers-color-scheme: dark) {
  :root { --bg: #0d141a; --surface: #18232c; --ink: #f4f0e7; --ink2: #bfc6c9; --rule: #2f3d48; --wrong: #ff8a6e;
    --look: #e6c46a; --fine: #7fd0ab; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink); line-height: 1.5;
  font-family: Inter, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
header, main { max-width: 86rem; margin: 0 auto; padding: 2rem 2rem 0; }
header p { margin: 0; color: var(--ink2); }
h1 { margin: .4rem 0; font-size: 2.1rem; line-height: 1.2; }
h2 { margin: 2.4rem 0 .8rem; font-size: 1.3rem; }
h3 { margin: 0; font-size: 1.05rem; line-height: 1.4; overflow-wrap: anywhere; }
h1.wrong, .wrong .standing { color: var(--wrong); }
h1.look, .look .standing, .unknown .standing { color: var(--look); }
h1.fine { color: var(--fine); }
article { display: flex; gap: 2rem; justify-content: space-between; padding: 1rem 0;
  border-top: 1px solid var(--rule); }
article > div { flex: 1 1 0; min-width: 0; max-width: 46rem; }
article p { margin: .3rem 0 0; }
article p.standing { margin: 0; font-weight: 600; font-size: .9rem; }
article img { flex: none; max-width: min(30rem, 45%); height: auto; align-self: flex-start; }
.where { color: var(--ink2); font-size: .95rem; overflow-wrap: anywhere; }
code { font-family: ui-monospace, Consolas, Menlo, monospace; }
a { color: inherit; }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
.step { padding: 1rem 0 1.6rem; border-top: 1px solid var(--rule); }
.step p { margin: .1rem 0 .8rem; }
.step.found h3::before { content: "\\25B2\\2002"; color: var(--wrong); }
.pictures { display: flex; flex-wrap: wrap; gap: 1.2rem; }
.pictures img { flex: 1 1 20rem; min-width: 0; max-width: 40rem; height: auto; }
img { border: 1px solid var(--rule); background: var(--surface); }
main { padding-bottom: 4rem; }
@media (max-width: 50rem) { article { flex-direction: column; gap: 1rem; } article img { max-width: 100%; }
  header, main { padding-left: 1rem; padding-right: 1rem; } }
@media print { article, .step { break-inside: avoid; } }
"""
