package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import jp.madoguchi.outage.application.ViewUsageAlarms;
import jp.madoguchi.web.Roles;

/** 利用の警報: for the 実施機関. */
@Path("/usage-alarms")
class UsageAlarmResource {
    private final ViewUsageAlarms viewUsageAlarms;

    UsageAlarmResource(ViewUsageAlarms viewUsageAlarms) {
        this.viewUsageAlarms = viewUsageAlarms;
    }

    @GET
    @RolesAllowed(Roles.IMPLEMENTING_BODY)
    public Uni<List<UsageAlarmJson>> newest() {
        return viewUsageAlarms
                .view()
                .map(alarms -> alarms.stream().map(UsageAlarmJson::of).toList());
    }

    @GET
    @Path("/refused")
    @RolesAllowed(Roles.IMPLEMENTING_BODY)
    public Uni<List<UsageAlarmJson.Refused>> refused() {
        return viewUsageAlarms
                .refused()
                .map(uses -> uses.stream().map(UsageAlarmJson.Refused::of).toList());
    }
}
