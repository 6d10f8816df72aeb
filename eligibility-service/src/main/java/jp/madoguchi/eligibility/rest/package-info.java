/** 窓口への扉: the HTTP doors, their JSON and their problems. It refuses to decide anything but who may knock. */
@NullMarked
package jp.madoguchi.eligibility.rest;

import org.jspecify.annotations.NullMarked;
