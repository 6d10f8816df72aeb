package jp.madoguchi.testing.population;

import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.PersonFacts;

/**
 * 人口: numbered people. Whoever has a number is a pure function of it and the seed, at the same small cost whether
 * there are
 * a thousand or a hundred million; any number of threads may ask.
 *
 * <p>In every thousand, ten are twins of one another and ten share name, birth date and sex with somebody who lives
 * elsewhere; in every ten thousand, six to eight live in one town under one name and birth date. The first two of all
 * are
 * the manual's samples. One in two hundred needs protection.
 */
public final class Population {
    private static final int PROTECTED_ONE_IN = 200;

    private final long seed;
    private final long people;

    private Population(long seed, long people) {
        this.seed = seed;
        this.people = people;
    }

    /** This many people; another seed makes others, more people do not change the first ones. */
    public static Population of(long seed, long people) {
        return new Population(seed, people);
    }

    /** How many there are. */
    public long people() {
        return people;
    }

    /** Everybody, in the order of their numbers. */
    public Stream<Citizen> citizens() {
        return LongStream.range(0, people).mapToObj(this::citizen);
    }

    /** The one with this number, from 0. */
    public Citizen citizen(long n) {
        if (n < 0 || n >= people) {
            throw new IndexOutOfBoundsException("no citizen " + n + " of " + people);
        }
        Place place = Place.of(n);
        Draw own = Draw.of(seed, n, Draw.Matter.PERSON);
        Name name = place.name(seed);
        Home home = place.home(seed);
        boolean ordinary = place.planted() == Planted.NOBODY;
        boolean protectedPerson = own.oneIn(PROTECTED_ONE_IN) && place.planted() != Planted.SAMPLE;
        PersonFacts person = ordinary ? name.facts(home, own) : name.facts(home);
        return new Citizen(id(n), person, Insurances.of(n, person, home, own), protectedPerson, place.planted());
    }

    /** 48 bits that grow with the number, then bits of the seed, in the form of the registry's own ids (UUIDv7). */
    private UUID id(long n) {
        Draw bits = Draw.of(seed, n, Draw.Matter.ID);
        long high = (n << 16) | 0x7000 | (bits.bits() & 0xFFF);
        return new UUID(high, (bits.bits() >>> 2) | Long.MIN_VALUE);
    }
}
