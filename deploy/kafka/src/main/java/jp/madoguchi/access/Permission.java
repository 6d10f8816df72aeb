package jp.madoguchi.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * 許し: one line of the list.
 *
 * @param principal who, by the name they sign in with
 * @param name of the topic or consumer group; its beginning, where it ends in {@code *}
 */
record Permission(String principal, ResourceType resource, String name, List<AclOperation> operations) {
    private static final String BEGINNING = "*";
    private static final String OWN_NAME = "{principal}";
    private static final String EVERY_HOST = "*";

    static Permission of(String... fields) {
        return new Permission(
                fields[0],
                ResourceType.fromString(fields[1].toUpperCase(Locale.ROOT)),
                fields[2],
                Stream.of(fields[3].split(" "))
                        .map(operation -> AclOperation.fromString(operation.toUpperCase(Locale.ROOT)))
                        .toList());
    }

    /** The same for somebody who may do what this principal may. */
    Permission withPrincipal(String other) {
        return new Permission(other, resource, name, operations);
    }

    boolean isTopic() {
        return resource == ResourceType.TOPIC;
    }

    /** As the broker is told. */
    Stream<AclBinding> bindings() {
        String meant = name.replace(OWN_NAME, principal);
        var pattern = meant.endsWith(BEGINNING)
                ? new ResourcePattern(resource, meant.substring(0, meant.length() - 1), PatternType.PREFIXED)
                : new ResourcePattern(resource, meant, PatternType.LITERAL);
        return operations.stream()
                .map(operation -> new AclBinding(
                        pattern,
                        new AccessControlEntry(user(principal), EVERY_HOST, operation, AclPermissionType.ALLOW)));
    }

    static String user(String principal) {
        return "User:" + principal;
    }
}
