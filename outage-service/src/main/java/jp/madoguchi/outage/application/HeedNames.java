package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.InsurerRenamed;

/** 保険者の名称を聞く: the index keeps each coverage as it was said; its insurer is called what it is called now. */
@ApplicationScoped
public class HeedNames {
    private final InsurerNames names;

    HeedNames(InsurerNames names) {
        this.names = names;
    }

    /** Calls the insurer so from now on. */
    @WithTransaction
    public Uni<Void> renamed(Event<InsurerRenamed> event) {
        return names.renamed(event.payload().insurerNumber(), event.payload().name(), event.time(), event.id());
    }
}
