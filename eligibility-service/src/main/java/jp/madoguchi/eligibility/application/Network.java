package jp.madoguchi.eligibility.application;

import java.util.UUID;
import jp.madoguchi.runtime.audit.AuditEntry;

/** 網の側: an insurer's, the implementing body's or the operator's account, which belongs to no institution. */
record Network(String account) {
    private static final String CHAIN = "eligibility-service";

    /** What the audit log says of its work on the registry; in the chain of the service. */
    AuditEntry did(String action, UUID subject) {
        return did(action, subject.toString());
    }

    /** The same about something without an id of its own. */
    AuditEntry did(String action, String subject) {
        return did(action, subject, "REGISTRY");
    }

    AuditEntry did(String action, String subject, String purpose) {
        return new AuditEntry(CHAIN, account, action, subject, purpose, null);
    }
}
