package jp.madoguchi.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * ブローカーの許し: makes a broker keep to a list: what is missing is granted, and what lets anybody else at a topic of the
 * suite, by its name, its beginning or as one of all topics, is withdrawn. Whoever administers the cluster does so as
 * one of its {@code super.users}, whom no list concerns.
 */
public final class BrokerAccess implements AutoCloseable {
    private final Admin admin;

    /** Asks and tells the broker that these settings of a Kafka client lead to, as one of its super users. */
    public BrokerAccess(Map<String, Object> settings) {
        this.admin = Admin.create(settings);
    }

    /** What would have to be changed. */
    public Change compare(AccessList list) throws ExecutionException, InterruptedException {
        Set<AclBinding> wanted = list.bindings();
        Set<AclBinding> present = new HashSet<>();
        for (AclBindingFilter filter : concerned(list).toList()) {
            present.addAll(admin.describeAcls(filter).values().get());
        }
        return new Change(without(wanted, present), without(present, wanted));
    }

    /** Changes it; first what is granted, so that nobody who goes on is refused meanwhile. */
    public Change apply(AccessList list) throws ExecutionException, InterruptedException {
        Change change = compare(list);
        admin.createAcls(change.granted()).all().get();
        admin.deleteAcls(change.withdrawn().stream().map(AclBinding::toFilter).collect(Collectors.toSet()))
                .all()
                .get();
        return change;
    }

    @Override
    public void close() {
        admin.close();
    }

    private static Stream<AclBindingFilter> concerned(AccessList list) {
        var topics = list.topics().stream()
                .map(topic -> new AclBindingFilter(
                        new ResourcePatternFilter(ResourceType.TOPIC, topic, PatternType.MATCH), allowed(null)));
        var principals = list.principals().stream()
                .map(principal -> new AclBindingFilter(ResourcePatternFilter.ANY, allowed(Permission.user(principal))));
        return Stream.concat(topics, principals);
    }

    private static AccessControlEntryFilter allowed(@Nullable String user) {
        return new AccessControlEntryFilter(user, null, AclOperation.ANY, AclPermissionType.ALLOW);
    }

    private static Set<AclBinding> without(Set<AclBinding> all, Set<AclBinding> those) {
        return all.stream().filter(binding -> !those.contains(binding)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * 変更.
     *
     * @param granted what was missing
     * @param withdrawn what is in no list
     */
    public record Change(Set<AclBinding> granted, Set<AclBinding> withdrawn) {}
}
