package jp.madoguchi.bench.load;

import io.vertx.core.Future;

/** 一発: one request. Called on the generator's event loop and never blocks. */
@FunctionalInterface
public interface Shot {
    /** Sends the request with this number; the status it was answered with. */
    Future<Integer> fire(long number);
}
