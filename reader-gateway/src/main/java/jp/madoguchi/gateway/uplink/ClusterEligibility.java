package jp.madoguchi.gateway.uplink;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.ClusterSource;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.Asked;
import jp.madoguchi.gateway.domain.Question;
import jp.madoguchi.gateway.domain.Refusal;
import org.jboss.logging.Logger;

/**
 * 中央での資格確認: one attempt. Whatever goes wrong with it becomes 確認できません, at once, and never 資格情報なし. Only where the
 * service says that it does not take the question is it a refusal: the line stands, and asking better helps.
 */
@Singleton
class ClusterEligibility implements ClusterSource {
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
    public Uni<Asked> ask(Question question) {
        return breakers.cluster()
                .call(limit, () -> doors.cluster().check(CheckQuestionJson.of(question)))
                .map(answer -> answer.outcome().<Asked>map(Asked.Settled::new).orElseGet(this::notUnderstood))
                .onFailure()
                .recoverWithItem(this::unanswered);
    }

    private Asked unanswered(Throwable failure) {
        return Problems.refusal(failure).<Asked>map(this::refused).orElseGet(() -> couldNotAsk(failure));
    }

    private Asked refused(Refusal refusal) {
        LOG.warnf("question refused: %s", refusal.code());
        return new Asked.Refused(refusal);
    }

    private Asked couldNotAsk(Throwable failure) {
        LOG.infof("could not ask: %s", failure.getClass().getSimpleName());
        return new Asked.Settled(new AskOutcome.CouldNotAsk(breakers.cause()));
    }

    private Asked notUnderstood() {
        LOG.warn("could not ask: the answer has no validity this version knows");
        return new Asked.Settled(new AskOutcome.CouldNotAsk(breakers.cause()));
    }
}
