package jp.madoguchi.web;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.inject.Singleton;
import java.util.UUID;

/** 新しい識別子: UUIDv7, in order of time within one process. Safe for many threads. */
@Singleton
public class Ids {
    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    /** A new id. */
    public UUID next() {
        return generator.generate();
    }
}
