import { describe, expect, it } from 'vitest';
import { languageIn } from '../../src/text/language-in.ts';

describe('the language of some texts', () => {
  it.each([
    ['en', ['Deploy and manage the platform', 'Report to the customer']],
    ['de', ['Betrieb der Plattform', 'Sicherung der Daten und Wiederherstellung']],
    ['fr', ['Assurer le maintien des infrastructures', 'Gérer les accès']],
    ['es', ['Gestión de los accesos', 'Copias de seguridad de la plataforma']],
    ['it', ['Gestione degli accessi', 'Ripristino dei dati']],
    ['no', ['Drift av plattformen', 'Opprette tilganger for brukere']],
  ])('%s is told by its small words', (language, texts) => {
    expect(languageIn(texts)).toBe(language);
  });

  it('is English where there are no small words, and acronyms are none', () => {
    expect(languageIn(['CI/CD pipelines', 'Unit testing', 'CI setup'])).toBe('en');
    expect(languageIn([])).toBe('en');
  });
});
