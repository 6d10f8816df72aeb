package jp.madoguchi.bench.scenario;

import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.SQLException;
import java.time.Duration;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Capacity;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.Waiting;

/** 較正: what this machine does by itself, so that figures of two machines can be held beside each other. */
public final class Calibration {
    private static final Duration LENGTH = Duration.ofSeconds(2);
    private static final int ROWS = 100_000;
    private static final int CONNECTIONS = 8;
    private static final int RECORD = 1024;
    private static final int TOKEN = 600;
    private static final String REPORTED = "reported";
    private static final String DATABASE = "calibration";

    private final Setting setting;

    public Calibration(Setting setting) {
        this.setting = setting;
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        setting.table().line("cal.", "fdatasync after 1 KiB, one writer", "%.0f/s".formatted(synced()), REPORTED);
        setting.table()
                .line("cal.", "select by key, bare client, 8 connections", "%.0f/s".formatted(selected()), REPORTED);
        setting.table().line("cal.", "RS256 verified, one core", "%.0f/s".formatted(verified()), REPORTED);
    }

    private double synced() throws IOException {
        Path file = Files.createTempFile(setting.bench().postgres().data().getParent(), "calibration", "");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            long count = 0;
            while (System.nanoTime() - start < LENGTH.toNanos()) {
                channel.write(ByteBuffer.allocate(RECORD));
                channel.force(false);
                count++;
            }
            return count * 1e9 / (System.nanoTime() - start);
        } finally {
            Files.delete(file);
        }
    }

    private double selected() throws SQLException, InterruptedException {
        var postgres = setting.bench().postgres();
        postgres.create(DATABASE);
        postgres.execute(
                DATABASE,
                "create table account (id int primary key, balance int, filler char(84))",
                "insert into account select n, 0, '' from generate_series(0, " + (ROWS - 1) + ") n",
                "vacuum analyze account");
        Pool pool = PgBuilder.pool()
                .using(setting.vertx())
                .connectingTo(setting.bench().reactive(DATABASE))
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .build();
        Measured measured = new Capacity(setting.vertx(), CONNECTIONS, LENGTH, LENGTH)
                .run(number -> pool.preparedQuery("select balance from account where id = $1")
                        .execute(Tuple.of((int) (number * 7_919 % ROWS)))
                        .map(rows -> 200));
        Waiting.on(pool.close());
        postgres.drop(DATABASE);
        return measured.throughput();
    }

    private static double verified() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            Signature signature = Signature.getInstance("SHA256withRSA");
            byte[] token = new byte[TOKEN];
            signature.initSign(keys.getPrivate());
            signature.update(token);
            byte[] signed = signature.sign();
            verify(signature, keys, token, signed);
            return verify(signature, keys, token, signed);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException("RS256", everyJavaHasIt);
        }
    }

    private static double verify(Signature signature, KeyPair keys, byte[] token, byte[] signed)
            throws GeneralSecurityException {
        long start = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - start < LENGTH.toNanos() / 2) {
            signature.initVerify(keys.getPublic());
            signature.update(token);
            if (!signature.verify(signed)) {
                throw new IllegalStateException("not verified");
            }
            count++;
        }
        return count * 1e9 / (System.nanoTime() - start);
    }
}
