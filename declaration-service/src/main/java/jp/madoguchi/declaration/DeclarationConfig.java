package jp.madoguchi.declaration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** 設定: how many sealing keys are kept in stock and what protects them in the database. */
@ConfigMapping(prefix = "declaration")
public interface DeclarationConfig {
    /** 封かん鍵の蓄え. */
    Sealing sealing();

    /** 鍵を守る鍵: 32 random bytes in base64. Whoever holds it and the database can open declarations; it has no default. */
    String keyEncryptionKey();

    /** The stock of an institution. */
    interface Sealing {
        /** Keys are issued when fewer than this many are unused. */
        @WithDefault("100")
        @Min(1)
        int issueBelow();

        /** How many are issued at a time. */
        @WithDefault("200")
        @Min(1)
        int issue();

        /** How many go into one event at most. */
        @WithDefault("50")
        @Min(1)
        int perEvent();
    }
}
