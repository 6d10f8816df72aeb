package jp.madoguchi.gateway.desk;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.gateway.application.ClinicRules;
import org.jboss.logging.Logger;

/**
 * 規則を読む: at the start, so that a choice that is none is told at once, and whoever reads the log knows what is not
 * certain.
 */
@ApplicationScoped
class RulesStart {
    private static final Logger LOG = Logger.getLogger(RulesStart.class);

    private final ClinicRules rules;

    RulesStart(ClinicRules rules) {
        this.rules = rules;
    }

    void start(@Observes StartupEvent event) {
        rules.open().forEach(rule -> LOG.infof("rule %s (%s): going by %s", rule.id(), rule.certainty(), rule.used()));
    }
}
