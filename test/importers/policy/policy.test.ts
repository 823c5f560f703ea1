import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/importers/blocks.ts';
import { readPolicy } from '../../../src/importers/policy/index.ts';
import { readMarkdown } from '../../../src/importers/read/markdown.ts';
import { writeMatrix } from '../../../src/importers/write/index.ts';
import { matrixFromDocument } from '../../../src/load/index.ts';
import { rowsOf } from '../../../src/model/index.ts';

const read = (markdown: string) => readPolicy(readMarkdown(markdown), { name: 'policy.md' });

/** `area / area: activity = role names`, with the note in brackets. */
function duties(markdown: string): string[] {
  return read(markdown).matrices.flatMap((document) => {
    const matrix = matrixFromDocument(document);
    return [...rowsOf(matrix)].map(({ area, activity }) => {
      const names = activity.cells.map(({ role }) => matrix.roles.find(({ id }) => id === role)?.name);
      const note = activity.note === undefined ? '' : ` [${activity.note}]`;
      return `${area.path.join(' / ')}: ${activity.name} = ${names.join(' + ')}${note}`;
    });
  });
}

describe('readPolicy', () => {
  it('reads a policy whole', async () => {
    const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url);
    const { matrices, warnings } = readPolicy(readMarkdown(await readFile(fixture('queue.md'), 'utf8')), {
      name: 'queue.md',
    });
    const yaml = matrices.map((matrix) => writeMatrix(matrix, { schema: 'matrix.schema.json' })).join('');
    await expect(yaml).toMatchFileSnapshot(fixture('queue.yaml').pathname);
    expect(warnings).toEqual([
      {
        message:
          '"Acme Cloud" is taken as the owner, as the sentence says, not as "Responsibility of the user" says',
        line: 55,
      },
      {
        message:
          '1 list item under ""Broker lost" procedure" left out, as nobody is named: "Restart the clients."',
        line: 69,
      },
    ]);
  });

  // Each policy beside what is read of it; those called `none-…` are prose that divides nothing.
  it.each(
    readdirSync(new URL('fixtures/', import.meta.url)).filter((name) => /^(?!queue).*[.]md$/u.test(name)),
  )('reads %s', async (name) => {
    const file = new URL(`fixtures/${name}`, import.meta.url);
    const text = await readFile(file, 'utf8');
    const { matrices, warnings } = read(text);
    if (name.startsWith('none-')) return expect(matrices).toEqual([]);
    const advice = matrices
      .flatMap(({ areas }) => areas)
      .flatMap(({ recommendations = [] }) => recommendations);
    const lines = [
      ...duties(text),
      ...advice.map((one) => `advice: ${one.text}`),
      ...warnings.map(({ message, line }) => `${line}: ${message}`),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file.pathname.replace(/md$/u, 'txt'));
  });

  it.each([
    {
      language: 'German',
      policy: `## Sicherung
**Verantwortung von Acme:**
- Tägliche Sicherung der Einstellungen.
- **Acme** ist verantwortlich für die Prüfung der Kopien.

**Verantwortung des Benutzers:**
- Der **Kunde** muss seine Daten selbst sichern.
- Bei einem Ausfall muss der Kunde eine Meldung öffnen.

**Empfehlungen:**
- Üben Sie den Ernstfall.`,
      expected: [
        'Sicherung: Tägliche Sicherung der Einstellungen = Acme',
        'Sicherung: Prüfung der Kopien = Acme',
        'Sicherung: Seine Daten selbst sichern = Kunde',
        'Sicherung: Bei einem Ausfall eine Meldung öffnen = Kunde',
      ],
      advice: ['Üben Sie den Ernstfall.'],
    },
    {
      language: 'French',
      policy: `## Sauvegardes
**Responsabilité d'Acme :**
- Sauvegarde quotidienne des réglages.
- **Acme** est responsable de la vérification des copies.

**Responsabilité de l'utilisateur :**
- Le **Client** doit exporter ses messages.
- La rotation des clés est de la responsabilité du **Client**.

**Recommandation :**
- Testez la reprise.`,
      expected: [
        'Sauvegardes: Sauvegarde quotidienne des réglages = Acme',
        'Sauvegardes: Vérification des copies = Acme',
        'Sauvegardes: Exporter ses messages = Client',
        'Sauvegardes: Rotation des clés = Client',
      ],
      advice: ['Testez la reprise.'],
    },
    {
      language: 'Spanish',
      policy: `## Copias
**Responsabilidad de Acme:**
- Copia diaria de los ajustes.
- **Acme** es responsable de la revisión de las copias.

**Responsabilidad del usuario:**
- El **Cliente** debe exportar sus mensajes.

**Recomendaciones:**
- Pruebe la vuelta.`,
      expected: [
        'Copias: Copia diaria de los ajustes = Acme',
        'Copias: Revisión de las copias = Acme',
        'Copias: Exportar sus mensajes = Usuario',
      ],
      advice: ['Pruebe la vuelta.'],
    },
    {
      language: 'Italian',
      policy: `## Copie
**Responsabilità di Acme:**
- Copia quotidiana delle impostazioni.
- **Acme** è responsabile della verifica delle copie.

**Responsabilità dell'utente:**
- L'**Utente** deve esportare i messaggi.

**Raccomandazioni:**
- Provare il ripristino.`,
      expected: [
        'Copie: Copia quotidiana delle impostazioni = Acme',
        'Copie: Verifica delle copie = Acme',
        'Copie: Esportare i messaggi = Utente',
      ],
      advice: ['Provare il ripristino.'],
    },
    {
      language: 'Norwegian',
      policy: `## Kopier
**Ansvar for Acme:**
- Daglig kopi av innstillingene.
- **Acme** er ansvarlig for kontroll av kopiene.

**Brukerens ansvar:**
- **Kunden** må eksportere meldingene.

**Anbefalinger:**
- Test veien tilbake.`,
      expected: [
        'Kopier: Daglig kopi av innstillingene = Acme',
        'Kopier: Kontroll av kopiene = Acme',
        'Kopier: Eksportere meldingene = Bruker',
      ],
      advice: ['Test veien tilbake.'],
    },
    {
      language: 'Portuguese',
      policy: `## Cópias
**Responsabilidade da Acme:**
- Cópia diária das definições.
- A **Acme** é responsável pela verificação das cópias.

**Responsabilidade do utilizador:**
- O **Cliente** deve exportar as mensagens.

**Recomendações:**
- Teste a recuperação.`,
      expected: [
        'Cópias: Cópia diária das definições = Acme',
        'Cópias: Verificação das cópias = Acme',
        'Cópias: Exportar as mensagens = Utilizador',
      ],
      advice: ['Teste a recuperação.'],
    },
    {
      language: 'Dutch',
      policy: `## Kopieën
**Verantwoordelijkheid van Acme:**
- Dagelijkse kopie van de instellingen.
- **Acme** is verantwoordelijk voor de controle van de kopieën.

**Verantwoordelijkheid van de gebruiker:**
- De **klant** moet de berichten exporteren.

**Aanbevelingen:**
- Oefen de weg terug.`,
      expected: [
        'Kopieën: Dagelijkse kopie van de instellingen = Acme',
        'Kopieën: Controle van de kopieën = Acme',
        'Kopieën: De berichten exporteren = Gebruiker',
      ],
      advice: ['Oefen de weg terug.'],
    },
  ])('reads $language', ({ policy, expected, advice }) => {
    expect(duties(policy)).toEqual(expected);
    const [matrix] = read(policy).matrices;
    expect(matrix?.areas[0]?.recommendations?.map(({ text }) => text)).toEqual(advice);
    expect(Object.keys(matrix?.roles ?? {})).toEqual(['provider', 'customer']);
  });

  it.each([
    ['headings', '# T\n## Provider responsibilities\n- Run it\n## Customer responsibilities\n- Use it'],
    [
      'a sentence as label',
      '# T\nThe provider is responsible for:\n- Run it\n\nThe customer must:\n- Use it',
    ],
    [
      'labels in a list',
      '# T\n- The provider is responsible for:\n  - Run it\n- The customer shall:\n  - Use it',
    ],
    [
      'bold names in a list',
      '# T\n**Provider responsibilities:**\n- Run it\n\n**Rest**\n- **Customer**: use it',
    ],
    [
      'labels with their text',
      '# T\n**Provider responsibility:** Run it.\n\n**Customer responsibility:** Use it.',
    ],
    [
      'the label before the text',
      '# T\nResponsibility of the provider: Run it.\n\nResponsibility of the customer: Use it.',
    ],
    ['pronouns', '# T\n## Our responsibilities\n- Run it\n## Your responsibilities\n- You must use it'],
    [
      'possessives',
      "# T\n**The provider's duties**\n- Run it\n\n**What the customer is responsible for**\n- Use it",
    ],
    ['a colon in the item', '# T\n- Provider responsibilities: run it\n- Customer responsibilities: use it'],
  ])('reads %s', (_, policy) => {
    expect(duties(policy)).toEqual(['T: Run it = Provider', 'T: Use it = Customer']);
  });

  it.each([
    ['Acme is responsible for the daily copy', 'Daily copy', 'Acme'],
    ['Acme must keep copies', 'Keep copies', 'Acme'],
    ['It is the responsibility of the customer to test', 'Test', 'Customer'],
    ["It is the customer's responsibility to test", 'Test', 'Customer'],
    ['Tests are the responsibility of the customer', 'Tests', 'Customer'],
    ['After a loss, the customer shall open a ticket', 'After a loss, open a ticket', 'Customer'],
    ['Il est de la responsabilité du client de tester', 'Tester', 'Customer'],
    ["Acme s'engage à corriger les failles", 'Corriger les failles', 'Acme'],
    ['Es liegt in der Verantwortung des Kunden, Tests zu planen', 'Tests zu planen', 'Customer'],
    ['The customer will be told', 'The customer will be told', 'Acme'],
    ['Customer data is copied, e.g. Each night', 'Customer data is copied, e.g. Each night', 'Acme'],
  ])('reads "%s"', (sentence, name, owner) => {
    const policy = `# T\n**Responsibility of Acme:**\n\n- ${sentence}.\n- Run it\n\n**Responsibility of the customer:**\n\n- Pay`;
    const [first] = duties(policy);
    expect(first?.replace('Kunde', 'Customer').replace('Client', 'Customer')).toBe(`T: ${name} = ${owner}`);
  });

  it('knows parties of any name', () => {
    const policy = `# T
**Responsibility of A-C/DC & Söhne $1 \\d+:**

- A-C/DC & Söhne $1 \\d+ must play it

**Customer responsibility:**

- Use it`;
    expect(duties(policy)).toEqual(['T: Play it = A-C/DC & Söhne $1 \\d+', 'T: Use it = Customer']);
  });

  it('keeps a customer and a user apart that have lists of their own side by side', () => {
    const policy = `## Access
**Responsibility of the customer:**
- Naming an administrator

**Responsibility of the user:**
- Keeping the password secret`;
    expect(duties(policy)).toEqual([
      'Access: Naming an administrator = Customer',
      'Access: Keeping the password secret = User',
    ]);
  });

  it('joins an item and the items under it where they are one sentence', () => {
    const policy = `## Access
**Provider responsibility:**
- Accounts:
  - Creation
  - Deletion

**Customer responsibility:**
- In case of a leak, the customer must:
  - change the keys`;
    expect(duties(policy)).toEqual([
      'Access: Accounts: Creation = Provider',
      'Access: Accounts: Deletion = Provider',
      'Access: In case of a leak, change the keys = Customer',
    ]);
  });

  it.each([
    [
      'descriptions of jobs',
      '# Team\n### Developer responsibilities\n- Code\n### Tester responsibilities\n- Test',
    ],
    ['duties of one party', '# Rules\n**You are responsible for:**\n- Your keys\n- Your data'],
    [
      'a text about responsibilities',
      '# Roles and responsibilities\n\nResponsibilities are as follows:\n\n- one\n- two',
    ],
    ['sentences without labels', '# Setup\n- The user must install Node.\n- The provider must be up.'],
    ['nothing', ''],
  ])('makes no matrix of %s', (_, document) => {
    expect(read(document).matrices).toEqual([]);
  });

  it('never throws, and gives only what the schema accepts', () => {
    const texts = fc.oneof(
      fc.constantFrom(
        'Responsibility of Acme:',
        'User Responsibility',
        'Shared responsibility:',
        'Recommendations:',
        'The customer must:',
        'The customer is responsible for the keys. Always.',
        'Acme must run it',
        'Responsibility of A-cme (R&D) / C++ [x] {y} $z ^ | \\d. *:',
        'Customer: keys',
        ': ',
        '',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    const text = texts.chain((whole) =>
      fc.record({
        text: fc.constant(whole),
        lead: fc.constantFrom('', whole, whole.slice(0, 8)),
        line: fc.nat(),
      }),
    );
    const block = fc.oneof(
      fc
        .tuple(text, fc.integer({ min: 1, max: 6 }))
        .map(([base, depth]): Block => ({ ...base, kind: 'heading', depth })),
      text.map((base): Block => ({ ...base, kind: 'paragraph' })),
      fc
        .tuple(text, fc.nat(9))
        .map(([base, depth]): Block => ({ ...base, kind: 'listItem', depth, ordered: false })),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        const { matrices } = readPolicy({ title: '', language: undefined, blocks }, { name: 'x.md' });
        for (const matrix of matrices) expect([...rowsOf(matrixFromDocument(matrix))]).not.toEqual([]);
      }),
    );
  });
});
