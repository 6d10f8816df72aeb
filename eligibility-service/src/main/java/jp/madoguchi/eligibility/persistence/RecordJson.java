package jp.madoguchi.eligibility.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.eligibility.domain.HeldCertificates;
import jp.madoguchi.eligibility.domain.PersonRecord;
import jp.madoguchi.runtime.database.KeptJson;
import org.jspecify.annotations.Nullable;

/** 台帳のJSON: records of the history, and certificates. */
@ApplicationScoped
class RecordJson {
    private final KeptJson json;

    RecordJson(KeptJson json) {
        this.json = json;
    }

    String text(Object value) {
        return json.text(value);
    }

    PersonRecord record(String body) {
        return json.read(body, PersonRecord.class);
    }

    /** Most people hold none, which takes no room. */
    @Nullable
    String text(HeldCertificates certificates) {
        return certificates.equals(HeldCertificates.NONE) ? null : text((Object) certificates);
    }

    HeldCertificates certificates(@Nullable String body) {
        return body == null ? HeldCertificates.NONE : json.read(body, HeldCertificates.class);
    }
}
