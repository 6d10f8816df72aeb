package jp.madoguchi.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 端末の設定. */
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {
    /** Where the journal and the device key live; must survive the machine's restart. */
    Path home();

    /** Where the card reader's application drops its results. */
    Path faceFolder();

    /** This gateway, for ever. */
    UUID id();

    /** The clinic this gateway stands in. */
    InstitutionCode institution();

    /** The one outward door: the eligibility service as this clinic reaches it. */
    URI uplinkUrl();

    /** Where the identity provider shows its public keys, below its base address. */
    String identityKeysPath();

    /** Where it gives tokens. */
    String identityTokenPath();

    /** Where people sign in. */
    String identityAuthorizationPath();

    /** How often the folder is looked at when the file system tells nothing. */
    @WithDefault("250ms")
    Duration faceInterval();

    /** How long a file that cannot be read yet may stay unfinished before it is parked. */
    @WithDefault("3s")
    Duration faceSettle();

    /** For how many days a file that could not be read is kept: it holds a patient's items in the clear. */
    @Min(1)
    @WithDefault("7")
    int parkedDays();

    /** How often a silent gateway reports its state. */
    @WithDefault("10s")
    Duration statusInterval();

    /** What the probes ask and how. */
    Probing probing();

    /** 遮断器への探り. */
    interface Probing {
        /** From one probe to the next while all is well. */
        @WithDefault("1s")
        Duration quiet();

        /** From one probe to the next after a failure and until the breaker is closed. */
        @WithDefault("400ms")
        Duration inDoubt();

        /** How long a probe may take. */
        @WithDefault("500ms")
        Duration limit();

        /** How long a question for a patient may take. */
        @WithDefault("1500ms")
        Duration askLimit();
    }
}
