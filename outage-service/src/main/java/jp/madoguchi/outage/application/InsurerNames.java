package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsurerNumber;

/** 保険者の名称: what was said last of an insurer counts, however it comes. */
public interface InsurerNames {
    /** Keeps the name, unless something newer is kept. */
    Uni<Void> renamed(InsurerNumber insurer, String name, Instant saidAt, UUID eventId);
}
