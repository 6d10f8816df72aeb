package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.gateway.application.FindLastKnown;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** 前回の資格: what earlier checks of this clinic showed of a patient. Asked by POST, as no address may name a person. */
@Path("/desk/last-known")
class LastKnownResource {
    private final DeskAccess access;
    private final FindLastKnown findLastKnown;

    LastKnownResource(DeskAccess access, FindLastKnown findLastKnown) {
        this.access = access;
        this.findLastKnown = findLastKnown;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<List<LastKnownJson>> find(@NotNull @Valid Sought sought) {
        access.enter();
        String name = sought.name();
        return findLastKnown
                .find(sought.birthDate().date(), name == null || name.isBlank() ? null : name.strip())
                .map(found -> found.stream()
                        .map(known -> LastKnownJson.of(known, findLastKnown.today()))
                        .toList());
    }

    /** 探す患者: without a name everybody born on that day. */
    record Sought(
            @Nullable @Size(max = 100) String name, @NotNull EraDate birthDate) {}
}
