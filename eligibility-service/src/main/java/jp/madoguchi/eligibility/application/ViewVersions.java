package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.RecordVersion;
import jp.madoguchi.eligibility.domain.Registrant;
import jp.madoguchi.runtime.audit.AuditLog;
import org.jspecify.annotations.Nullable;

/** 登録の履歴を見る: whoever may see the version in force sees those before it, as far as they are its own. */
@ApplicationScoped
public class ViewVersions {
    private final Registry registry;
    private final RecordVersions versions;
    private final AuditLog audit;

    ViewVersions(Registry registry, RecordVersions versions, AuditLog audit) {
        this.registry = registry;
        this.versions = versions;
        this.audit = audit;
    }

    /** The newest below this version, if there is such a record and the viewer may write it. */
    public Uni<Optional<List<RecordVersion>>> view(
            String account, Registrant registrant, UUID personId, @Nullable Long before) {
        return registry.find(personId)
                .map(found ->
                        found.filter(one -> registrant.mayWriteFor(one.record().insurers())))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : seen(account, registrant, personId, before).map(Optional::of));
    }

    private Uni<List<RecordVersion>> seen(String account, Registrant registrant, UUID personId, @Nullable Long before) {
        return versions.before(personId, before == null ? Long.MAX_VALUE : before)
                .map(all -> all.stream().filter(one -> one.isFor(registrant)).toList())
                .call(() -> audit.recordAlone(new Network(account).did("person-versions-viewed", personId)));
    }
}
