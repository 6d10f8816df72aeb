package jp.madoguchi.testing.architecture.house.domain;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

class Eager {
    LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));
    }

    Supplier<UUID> identity() {
        return UUID::randomUUID;
    }
}
