package jp.madoguchi.gateway.uplink;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.Eligibility;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.Question;
import org.jboss.logging.Logger;

/** 中央での資格確認: one attempt. Whatever goes wrong with it becomes 確認できません, at once, and never 資格情報なし. */
@Singleton
class ClusterEligibility implements Eligibility {
    private static final Logger LOG = Logger.getLogger(ClusterEligibility.class);

    private final Breakers breakers;
    private final Doors doors;
    private final Duration limit;

    ClusterEligibility(Breakers breakers, Doors doors, GatewayConfig config) {
        this.breakers = breakers;
        this.doors = doors;
        this.limit = config.probing().askLimit();
    }

    @Override
    public Uni<AskOutcome> ask(Question question) {
        return breakers.cluster()
                .call(limit, () -> doors.cluster().check(CheckQuestionJson.of(question)))
                .map(CheckAnswerJson::outcome)
                .onFailure()
                .recoverWithItem(this::couldNotAsk);
    }

    private AskOutcome couldNotAsk(Throwable failure) {
        LOG.infof("could not ask: %s", failure.getClass().getSimpleName());
        return new AskOutcome.CouldNotAsk(breakers.cause());
    }
}
