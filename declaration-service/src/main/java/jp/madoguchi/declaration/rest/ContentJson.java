package jp.madoguchi.declaration.rest;

import java.util.UUID;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.declaration.application.OpenOutcome;

/** 開いた申立書: what the patient wrote, for the one request that asked. */
record ContentJson(UUID declarationId, UUID visitId, UUID keyId, DeclarationContent content) {
    static ContentJson of(OpenOutcome.Opened opened) {
        return new ContentJson(
                opened.declaration().id(),
                opened.declaration().taken().visitId(),
                opened.declaration().taken().keyId(),
                opened.content());
    }

    /** For the desk: beside what the list shows. */
    record Detailed(DeclarationJson declaration, DeclarationContent content) {
        static Detailed of(OpenOutcome.Opened opened) {
            return new Detailed(DeclarationJson.of(opened.declaration()), opened.content());
        }
    }
}
