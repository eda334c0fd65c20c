/** "name sign name sign …" as a table. */
function table(words: string): ReadonlyMap<string, string> {
  const list = words.trim().split(/\s+/);
  return new Map(
    list.flatMap((name, place) => (place % 2 === 0 ? [[name, list[place + 1] ?? '']] : [])),
  );
}

/** Letters that are set as variables. */
export const LETTERS = table(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ
  nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ
  omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ imath ı
  jmath ȷ Re ℜ Im ℑ aleph ℵ wp ℘ partial ∂ nabla ∇ infty ∞ emptyset ∅ varnothing ∅ top ⊤ bot ⊥ angle ∠ degree °
  triangle △ square □ blacksquare ■ forall ∀ exists ∃ nexists ∄ prime ′ checkmark ✓ dagger † ddagger ‡ S §
  ldots … dots … dotsc … cdots ⋯ dotsb ⋯ vdots ⋮ ddots ⋱ pounds £ euro € complement ∁
`);

/** Signs between things. */
export const OPERATORS = table(`
  times × div ÷ cdot ⋅ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ cap ∩ cup ∪
  sqcap ⊓ sqcup ⊔ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ setminus ∖ wr ≀ amalg ⨿ uplus ⊎
  le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ne ≠ neq ≠ ll ≪ gg ≫ lt < gt > approx ≈ approxeq ≊ equiv ≡ cong ≅
  sim ∼ simeq ≃ propto ∝ doteq ≐ asymp ≍ prec ≺ succ ≻ preceq ⪯ succeq ⪰ triangleq ≜ coloneqq ≔
  in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ sqsubseteq ⊑ sqsupseteq ⊒
  vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ perp ⟂ parallel ∥ nparallel ∦ mid ∣ nmid ∤ bowtie ⋈ therefore ∴ because ∵
  to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ implies ⟹ Leftarrow ⇐ impliedby ⟸
  Leftrightarrow ⇔ iff ⟺ longrightarrow ⟶ longleftarrow ⟵ Longrightarrow ⟹ Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼
  uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖
  hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightleftharpoons ⇌ leadsto ⇝ colon :
`);

/** Brackets, as commands. */
export const FENCES = table(`
  { { } } lbrace { rbrace } langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ vert | lvert | rvert | | ‖ Vert ‖
  lVert ‖ rVert ‖ lbrack [ rbrack ] backslash ∖
`);

/** Large signs; what stands above and below them does so on a line of their own. */
export const LARGE = table(`
  sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ bigvee ⋁ bigwedge ⋀ bigsqcup ⨆
`);

/** Integrals keep their limits beside them. */
export const INTEGRALS = table('int ∫ iint ∬ iiint ∭ oint ∮');

export const FUNCTIONS: ReadonlySet<string> = new Set(
  'sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan ln log lg exp arg deg dim hom ker'.split(
    ' ',
  ),
);

/** Functions with something below them, and how they are written. */
export const LIMITS: ReadonlyMap<string, string> = new Map([
  ...['lim', 'max', 'min', 'sup', 'inf', 'det', 'gcd', 'Pr'].map((name) => [name, name] as const),
  ['argmax', 'arg max'],
  ['argmin', 'arg min'],
  ['limsup', 'lim sup'],
  ['liminf', 'lim inf'],
]);

/** Signs above something. */
export const ACCENTS = table(`
  hat ^ widehat ^ bar ¯ overline ¯ vec → overrightarrow → overleftarrow ← dot ˙ ddot ¨ tilde ~ widetilde ~ check ˇ
  breve ˘ acute ´ grave \` mathring ˚ overbrace ⏞
`);

/** Signs below something. */
export const BELOW = table('underline _ underbrace ⏟');

/** Blanks, in em. */
export const BLANKS: ReadonlyMap<string, string> = new Map([
  [',', '0.167em'],
  [':', '0.222em'],
  [';', '0.278em'],
  [' ', '0.333em'],
  ['!', '-0.167em'],
  ['quad', '1em'],
  ['qquad', '2em'],
  ['enspace', '0.5em'],
  ['thinspace', '0.167em'],
]);

/** What says something about the setting only, and is passed over. */
export const PASSED_OVER: ReadonlySet<string> = new Set(
  'displaystyle textstyle scriptstyle limits nolimits nonumber notag'.split(' '),
);

/** Words before a bracket that say how large it is. */
export const SIZES = /^(?:big|Big|bigg|Bigg)[lrm]?$/;
