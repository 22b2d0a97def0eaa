package dev.leapfrog.ingest.resolve;

import java.util.List;

/**
 * How some models of a lab begin their names, as {@code families.yaml} has it.
 *
 * @param lab id of the lab
 * @param starts beginnings of names, in normal form
 * @param has words anywhere in a name by which the lab marks what it made of another lab's model
 * @param modes last words of a name that are a configuration in this family
 */
record Family(String lab, List<String> starts, List<String> has, List<String> modes) {}
