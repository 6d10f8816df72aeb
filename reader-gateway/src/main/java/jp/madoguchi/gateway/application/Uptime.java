package jp.madoguchi.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;

/** 動き続けている時間: a clock that nobody can set. It tells no time of day, only how much has passed. */
@ApplicationScoped
public class Uptime {
    /** Nanoseconds since some moment, the same for the whole run. */
    public long nanos() {
        return System.nanoTime();
    }
}
