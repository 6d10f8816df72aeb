package jp.madoguchi.bench;

import io.vertx.core.Vertx;
import jp.madoguchi.bench.subject.Bench;

/** 計測の場: what every scenario measures with. */
public record Setting(Vertx vertx, Bench bench, Plan plan, Table table) {}
