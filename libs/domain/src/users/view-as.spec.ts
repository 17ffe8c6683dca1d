import { canBeViewed, checkViewed, viewableRoles } from './view-as';

describe('seeing as somebody else', () => {
  it('is seeing as a role that can be held there', () => {
    expect(canBeViewed('head', 'school-unit')).toBe(true);
    expect(canBeViewed('head', 'municipality')).toBe(false);
    expect(canBeViewed('leadership', 'area')).toBe(true);
    expect(() => checkViewed('teacher', 'area')).toThrow('role-not-viewable');
  });

  it('never shows what an administrator sees', () => {
    expect(viewableRoles).not.toContain('administrator');
    expect(() => checkViewed('administrator', 'municipality')).toThrow('role-not-viewable');
  });
});
