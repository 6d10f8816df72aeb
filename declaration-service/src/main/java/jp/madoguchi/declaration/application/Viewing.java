package jp.madoguchi.declaration.application;

import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 閲覧: who opens a form and what for, as the audit log will say.
 *
 * @param institution the only institution whose forms the viewer may open; absent for the suite's own services
 */
public record Viewing(@Nullable InstitutionCode institution, String account, String purpose) {
    boolean mayOpenFormsOf(InstitutionCode owner) {
        return institution == null || institution.equals(owner);
    }
}
