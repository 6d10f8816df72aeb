package jp.madoguchi.eligibility.application;

import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.runtime.audit.AuditEntry;

/** 閲覧者: the account that looks or writes, for its institution. */
public record Viewer(InstitutionCode institution, String account) {

    /** What the audit log says about it; in the chain of its institution. */
    AuditEntry did(String action, UUID subject, String purpose) {
        return did(action, subject.toString(), purpose);
    }

    /** The same about something without an id of its own. */
    AuditEntry did(String action, String subject, String purpose) {
        return new AuditEntry(institution.wire(), account, action, subject, purpose, null);
    }
}
