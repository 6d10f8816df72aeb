package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.KeepPicture;
import jp.madoguchi.gateway.application.Pictures;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/**
 * 画像の控え: what a patient showed, where the clinic wants it kept. It never leaves this machine, goes after thirty days,
 * and is refused before anything else when the disk gets full.
 */
@Path("/desk/pictures/{visitId}")
class PictureResource {
    static final int MOST_BYTES = 300 * 1024;

    private static final String JPEG = "image/jpeg";
    private static final byte[] START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final ProblemCode OFF =
            new ProblemCode("pictures-off", 409, "この医院では画像を保存しません", "設定で画像の保存を有効にしてから行ってください");
    private static final ProblemCode NO_ROOM =
            new ProblemCode("no-room-for-pictures", 507, "画像を保存する空きがありません", "受付は保存されています。ディスクを空けてからもう一度行ってください");

    private final DeskAccess access;
    private final KeepPicture keepPicture;
    private final Pictures pictures;
    private final GatewayConfig config;

    PictureResource(DeskAccess access, KeepPicture keepPicture, Pictures pictures, GatewayConfig config) {
        this.access = access;
        this.keepPicture = keepPicture;
        this.pictures = pictures;
        this.config = config;
    }

    /** 控える, in the place of an earlier one of this visit. */
    @PUT
    @Consumes(JPEG)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> keep(@PathParam("visitId") UUID visitId, byte[] jpeg) {
        Clerk clerk = access.clerk();
        ProblemCode broken = broken(jpeg);
        if (broken != null) {
            return Uni.createFrom().item(() -> Problem.response(broken));
        }
        return keepPicture
                .keep(clerk, visitId, jpeg)
                .map(kept -> kept.map(isKept -> isKept ? Response.noContent().build() : Problem.response(NO_ROOM))
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    @GET
    @Produces({JPEG, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> find(@PathParam("visitId") UUID visitId) {
        access.enter();
        return pictures.find(visitId)
                .map(found -> found.map(jpeg -> Response.ok(jpeg, JPEG)
                                .header("Cache-Control", "no-store")
                                .build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    private @Nullable ProblemCode broken(byte[] jpeg) {
        if (!config.pictures()) {
            return OFF;
        }
        if (jpeg.length > MOST_BYTES) {
            return ProblemCode.TOO_LARGE;
        }
        return jpeg.length > START.length && Arrays.equals(START, Arrays.copyOf(jpeg, START.length))
                ? null
                : ProblemCode.MEDIA_TYPE;
    }
}
