/**
 * 用途: one class for each thing that can be asked of this service, each one transaction, and the collections they use.
 * It refuses to know HTTP, Kafka and SQL.
 */
@NullMarked
package jp.madoguchi.eligibility.application;

import org.jspecify.annotations.NullMarked;
