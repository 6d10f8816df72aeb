package jp.madoguchi.gateway.journal;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.DeskLog;
import jp.madoguchi.gateway.application.Settings;
import jp.madoguchi.web.Ids;
import org.jboss.logging.Logger;

/**
 * 取り置きと引き継ぎの報告: a journal that had to be set aside, or was taken over, is a fact like any other. Told until it is
 * written down.
 */
@ApplicationScoped
class SetAsideReport {
    private static final Logger LOG = Logger.getLogger(SetAsideReport.class);
    /** Nobody signed in did it. */
    private static final String ACCOUNT = "reader-gateway";

    private final Settings settings;
    private final DeskLog deskLog;
    private final GatewayConfig config;
    private final Ids ids;
    private final Clock clock;

    SetAsideReport(Settings settings, DeskLog deskLog, GatewayConfig config, Ids ids, Clock clock) {
        this.settings = settings;
        this.deskLog = deskLog;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    void start(@Observes @Priority(20) StartupEvent event) {
        settings.get(JournalRescue.SET_ASIDE).ifPresent(folder -> {
            LOG.errorf("the damaged journal lies in %s; keep it until somebody has looked at it", folder);
            write(JournalRescue.SET_ASIDE, DeskAction.JOURNAL_SET_ASIDE);
        });
        settings.get(JournalRescue.TAKEN_OVER).ifPresent(at -> {
            LOG.infof("the journal was taken over as it was at %s; whatever came later lies on the PC before", at);
            write(JournalRescue.TAKEN_OVER, DeskAction.JOURNAL_TAKEN_OVER);
        });
    }

    private void write(String setting, DeskAction action) {
        deskLog.write(new DeskActionRecorded(
                        ids.next(),
                        config.institution(),
                        config.id(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        ACCOUNT,
                        false,
                        action,
                        null,
                        null,
                        null))
                .chain(() -> settings.put(setting, null))
                .subscribe()
                .with(
                        done -> LOG.debugf("%s written down", setting),
                        failure -> LOG.warnf("%s not written down yet", setting));
    }
}
