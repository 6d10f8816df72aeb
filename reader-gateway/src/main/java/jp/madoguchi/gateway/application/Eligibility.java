package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.domain.Asked;
import jp.madoguchi.gateway.domain.Question;
import jp.madoguchi.gateway.domain.SourceKind;

/** 資格確認の窓: asks whoever answers in this clinic. Never fails: what could not be asked is an outcome. */
@ApplicationScoped
public class Eligibility {
    private final ClusterSource cluster;
    private final TerminalSource terminal;
    private final SourceKind source;

    Eligibility(ClusterSource cluster, TerminalSource terminal, GatewayConfig config) {
        this.cluster = cluster;
        this.terminal = terminal;
        this.source = config.source();
    }

    /** Asks once, within the time a patient can wait. */
    public Uni<Asked> ask(Question question) {
        return source == SourceKind.TERMINAL ? terminal.ask(question) : cluster.ask(question);
    }
}
