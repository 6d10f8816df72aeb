/**
 * 使い方: one class for each thing somebody can do, and the collections it works on. It refuses to know HTTP, topics and
 * tables.
 */
@NullMarked
package jp.madoguchi.outage.application;

import org.jspecify.annotations.NullMarked;
