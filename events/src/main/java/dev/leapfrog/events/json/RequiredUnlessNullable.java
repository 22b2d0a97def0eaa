package dev.leapfrog.events.json;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Makes every component of a record required in JSON or YAML, and not null there, unless its type is {@link Nullable}.
 * Where a record is read through a factory method, the parameters of that method count.
 */
public final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    private final boolean flagsToo;

    private RequiredUnlessNullable(boolean flagsToo) {
        this.flagsToo = flagsToo;
    }

    /** For what programs write: flags are required too. */
    public static RequiredUnlessNullable forEvents() {
        return new RequiredUnlessNullable(true);
    }

    /** For what people write: a flag that is not given is false. */
    public static RequiredUnlessNullable forConfiguration() {
        return new RequiredUnlessNullable(false);
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return isRequired(annotated)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : super.findSetterInfo(config, annotated);
    }

    private boolean isRequired(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)
                || !(parameter.getOwner().getMember() instanceof Executable creator)) {
            return false;
        }
        AnnotatedType type = creator.getAnnotatedParameterTypes()[parameter.getIndex()];
        return (flagsToo || type.getType() != boolean.class) && !type.isAnnotationPresent(Nullable.class);
    }
}
