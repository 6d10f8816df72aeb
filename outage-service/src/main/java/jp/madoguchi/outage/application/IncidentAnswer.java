package jp.madoguchi.outage.application;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Incident;

/** 障害事案の操作の結果. */
public sealed interface IncidentAnswer {
    /** One branch for each outcome. */
    <R> R match(
            Supplier<? extends R> unknown,
            Function<? super List<Finding>, ? extends R> invalid,
            Function<? super Incident, ? extends R> notNow,
            Function<? super Incident, ? extends R> done);

    /** 見つからない. */
    record Unknown() implements IncidentAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super List<Finding>, ? extends R> invalid,
                Function<? super Incident, ? extends R> notNow,
                Function<? super Incident, ? extends R> done) {
            return unknown.get();
        }
    }

    /** 届出に誤りがある. */
    record Invalid(List<Finding> findings) implements IncidentAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super List<Finding>, ? extends R> invalid,
                Function<? super Incident, ? extends R> notNow,
                Function<? super Incident, ? extends R> done) {
            return invalid.apply(findings);
        }
    }

    /** One lasts in this extent already, or this one has ended. */
    record NotNow(Incident incident) implements IncidentAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super List<Finding>, ? extends R> invalid,
                Function<? super Incident, ? extends R> notNow,
                Function<? super Incident, ? extends R> done) {
            return notNow.apply(incident);
        }
    }

    /** できた. */
    record Done(Incident incident) implements IncidentAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super List<Finding>, ? extends R> invalid,
                Function<? super Incident, ? extends R> notNow,
                Function<? super Incident, ? extends R> done) {
            return done.apply(incident);
        }
    }
}
