package jp.madoguchi.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.gateway.domain.SourceKind;

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

    /** Where a sign-in ends. */
    String identityEndSessionPath();

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

    /** Who answers in this clinic. */
    @WithDefault("CLUSTER")
    SourceKind source();

    /** The exchange with the 資格確認端末, where it is the one who answers. */
    Terminal terminal();

    /** The device key, where it does not lie beside the journal: handed over by the system, or on another disk. */
    Optional<Path> keyFile();

    /** What is kept back of the disk: thirty busy days of patients, for times when nothing else is left. */
    @WithDefault("67108864")
    long floorBytes();

    /** With less than this free the desk is told. */
    @WithDefault("536870912")
    long alarmBytes();

    /** Whether the desk may keep pictures of what was shown. */
    @WithDefault("false")
    boolean pictures();

    /** Where a copy of the journal goes, for a spare PC to take over from: a share of that PC, to outlive this one. */
    Optional<Path> spareFolder();

    /** Whether this start goes on from the copy in the spare folder, in place of the PC that wrote it. */
    @WithDefault("false")
    boolean takeOver();

    /** How this clinic reads rules. */
    Rules rules();

    /** How often a silent gateway reports its state. */
    @WithDefault("10s")
    Duration statusInterval();

    /** Over how long a gateway spreads its first sending once the line is back, as all others do in that second. */
    @WithDefault("10s")
    Duration returnWindow();

    /** What the probes ask and how. */
    Probing probing();

    /** 資格確認端末. */
    interface Terminal {
        /** Holds the folders {@code req} and {@code res}. */
        Optional<Path> folder();

        /** How long an answer is waited for. */
        @WithDefault("8s")
        Duration limit();

        /** Asking for nobody, where the clinic has chosen to. */
        TerminalProbing probing();

        /** Asking for many bookings at once. */
        Bulk bulk();
    }

    /** 資格確認端末への打診. */
    interface TerminalProbing {
        /** How long nothing may be heard before it is asked; 1 s keeps a cut from going unseen for more than 5 s. */
        @WithDefault("1m")
        Duration quiet();

        /** From one question to the next after a bad word and until the breakers are closed. */
        @WithDefault("400ms")
        Duration inDoubt();

        /** From one question to the next while it is gone. */
        @WithDefault("10s")
        Duration gone();

        /** How long an answer may take; while it is gone, as long as one to a patient's question. */
        @WithDefault("1500ms")
        Duration limit();
    }

    /** 一括照会. */
    interface Bulk {
        /** How long the answer to one file is waited for. */
        @WithDefault("10m")
        Duration answerWithin();

        /** How long after 処理中 the result is asked for again. */
        @WithDefault("1m")
        Duration askAgain();

        /** How long the result may take, from the 受付番号 on. */
        @WithDefault("12h")
        Duration limit();
    }

    /** 規則の読み方. */
    interface Rules {
        /** For rules nobody has settled: another of the values the rule allows, by the rule's id. */
        Map<String, String> choices();
    }

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

        /** From one probe to the next while there was no answer for long: whatever comes back, comes back for all. */
        @WithDefault("3s")
        Duration gone();

        /** How long a probe may take then: who answers a thousand at once needs time for it. */
        @WithDefault("2s")
        Duration goneLimit();

        /** How long a question for a patient may take. */
        @WithDefault("1500ms")
        Duration askLimit();
    }
}
