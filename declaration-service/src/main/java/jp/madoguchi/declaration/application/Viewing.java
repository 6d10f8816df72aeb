package jp.madoguchi.declaration.application;

import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 閲覧: who opens a form and what for, as the audit log will say.
 *
 * @param institution the only institution whose forms the viewer may open
 */
public record Viewing(InstitutionCode institution, String account, String purpose) {
    boolean mayOpenFormsOf(InstitutionCode owner) {
        return institution.equals(owner);
    }
}
