package jp.madoguchi.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.list.ShippedList;
import org.apache.kafka.common.acl.AclBinding;

/** 許しの一覧: everything that anybody may do, from {@code access.csv}. */
public final class AccessList {
    /** 連携先: in the list they stand for all of them. */
    public static final String INTEGRATOR = "integrator";

    private final List<Permission> permissions;

    private AccessList(List<Permission> permissions) {
        this.permissions = permissions;
    }

    /** The list that is shipped, in which each of these integrators stands for itself. */
    public static AccessList of(Collection<String> integrators) {
        return new AccessList(shipped().stream()
                .flatMap(permission -> permission.principal().equals(INTEGRATOR)
                        ? integrators.stream().map(permission::withPrincipal)
                        : Stream.of(permission))
                .toList());
    }

    private static List<Permission> shipped() {
        return ShippedList.rows(AccessList.class, "/access.csv", "principal", "resource", "name", "operations").stream()
                .map(Permission::of)
                .toList();
    }

    /** Every permission, as the broker is told. */
    public Set<AclBinding> bindings() {
        return permissions.stream().flatMap(Permission::bindings).collect(Collectors.toUnmodifiableSet());
    }

    /** Who is in it. */
    public Set<String> principals() {
        return permissions.stream().map(Permission::principal).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The topics in it, the beginnings of names among them. */
    Set<String> topics() {
        return permissions.stream()
                .filter(Permission::isTopic)
                .map(Permission::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
