package jp.madoguchi.local.drill;

/**
 * 無事な医療機関: a simulated clinic on another line, where all is well. Without it nothing could be told of a line: it
 * would look as if the whole network were down.
 */
record Bystander(String code, String name, SimulatedGateway gateway) {}
