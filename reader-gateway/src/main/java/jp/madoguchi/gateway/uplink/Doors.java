package jp.madoguchi.gateway.uplink;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** 入口の束: the HTTP clients of this gateway. */
@Singleton
class Doors {
    private final ClusterDoor cluster;
    private final EntriesDoor entries;
    private final NoticesDoor notices;
    private final IdentityDoor identity;

    Doors(
            @RestClient ClusterDoor cluster,
            @RestClient EntriesDoor entries,
            @RestClient NoticesDoor notices,
            @RestClient IdentityDoor identity) {
        this.cluster = cluster;
        this.entries = entries;
        this.notices = notices;
        this.identity = identity;
    }

    ClusterDoor cluster() {
        return cluster;
    }

    EntriesDoor entries() {
        return entries;
    }

    NoticesDoor notices() {
        return notices;
    }

    IdentityDoor identity() {
        return identity;
    }
}
