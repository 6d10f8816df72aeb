/**
 * 入口: the doors people and their programs use. It refuses to decide anything but which status an outcome is, and
 * tells a person's items only
 * in bodies, never in an address.
 */
@NullMarked
package jp.madoguchi.outage.rest;

import org.jspecify.annotations.NullMarked;
