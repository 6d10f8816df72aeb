package jp.madoguchi.gateway.journal;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.application.DeclareTrouble;
import jp.madoguchi.gateway.application.SeeParkedFiles;
import jp.madoguchi.gateway.application.Settings;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.Circumstances;
import jp.madoguchi.gateway.domain.DeclaredTrouble;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** 控えを開く: before anything else starts, checks the journal and recalls how things stood when the gateway stopped. */
@ApplicationScoped
class JournalStart {
    private static final Logger LOG = Logger.getLogger(JournalStart.class);
    private static final String REMEMBERED = "remembered-cause";

    private final SqliteJournal journal;
    private final SqliteSealingKeys sealingKeys;
    private final Settings settings;
    private final Standings standings;
    private final SeeParkedFiles seeParkedFiles;
    private volatile @Nullable Cause kept;

    JournalStart(
            SqliteJournal journal,
            SqliteSealingKeys sealingKeys,
            Settings settings,
            Standings standings,
            SeeParkedFiles seeParkedFiles) {
        this.journal = journal;
        this.sealingKeys = sealingKeys;
        this.settings = settings;
        this.standings = standings;
        this.seeParkedFiles = seeParkedFiles;
    }

    void start(@Observes @Priority(10) StartupEvent event) {
        DeclaredTrouble declared = DeclareTrouble.recalled(settings).orElse(null);
        kept = settings.get(REMEMBERED).map(Cause::valueOf).orElse(null);
        standings.update(now -> Circumstances.atStart(declared, kept));
        journal.begin();
        sealingKeys.begin();
        seeParkedFiles.begin();
        standings.onChange(this::remember);
        journal.missing()
                .forEach(gap -> LOG.errorf("entries %d to %d are missing: %s", gap.from(), gap.to(), gap.reason()));
        LOG.infof(
                "journal open: %d unsent, %d parked",
                journal.backlog().unsent(), journal.backlog().parked());
    }

    /** Keeps the cause the line gives, so that a gateway killed in an outage wakes up in it. */
    private void remember(Standings.Current current) {
        Circumstances now = current.circumstances();
        Cause cause = now.declared() == null ? current.standing().cause() : kept;
        if (cause != kept) {
            kept = cause;
            settings.put(REMEMBERED, cause == null ? null : cause.name())
                    .subscribe()
                    .with(done -> LOG.debugf("remembered %s", cause), failure -> LOG.warn("cause not remembered"));
        }
    }
}
