# One image for every part: docker run leapfrog <command>. Both base images may be replaced, for machines that cannot
# pull these: --build-arg JDK_IMAGE=... (a JRE will do) and --build-arg MAVEN_IMAGE=...
ARG MAVEN_IMAGE=maven:3-eclipse-temurin-25
ARG JDK_IMAGE=eclipse-temurin:25-jdk

FROM ${MAVEN_IMAGE} AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -T1C -Dmaven.test.skip -Dspotless.check.skip -pl app -am package

FROM ${JDK_IMAGE}
# The data folder exists before a volume is put over it, so that the volume belongs to the user too.
RUN useradd --system --create-home --uid 10001 leapfrog \
 && install -d -o leapfrog /home/leapfrog/.leapfrog
COPY --from=build /src/leapfrog /src/LICENSE /src/NOTICE /opt/leapfrog/
COPY --from=build /src/app/target/leapfrog-app.jar /opt/leapfrog/app/target/
COPY --from=build /src/app/target/lib /opt/leapfrog/app/target/lib
ENV LEAPFROG_REBUILD=never
USER leapfrog
WORKDIR /home/leapfrog
VOLUME /home/leapfrog/.leapfrog
ENTRYPOINT ["/opt/leapfrog/leapfrog"]
CMD ["--help"]
