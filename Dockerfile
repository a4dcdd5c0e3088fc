# bianzuan with its fonts. The folder of a publication is mounted at /book; out/ in it belongs to whoever runs it:
#   docker build -t bianzuan .
#   docker run --rm -u "$(id -u):$(id -g)" -v "$PWD/my-book:/book" bianzuan build /book
#
# What changes seldom stands first: a change of code costs the last layers only, a change of dependencies two more.
ARG DEBIAN=12.15-slim

# --- system: Python, Pango, fonts, and the programs that `check` asks ---------------------------------------
FROM debian:${DEBIAN} AS system
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    python3 fontconfig libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    fonts-noto-cjk fonts-noto-cjk-extra fonts-lxgw-wenkai \
    qpdf ghostscript \
 && rm -rf /var/lib/apt/lists/*

# --- packages: the locked dependencies, then bianzuan itself; pip stays behind in this stage --------------------
FROM system AS packages
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3-venv \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/bianzuan
COPY requirements.lock ./
RUN python3 -m venv /opt/venv \
 && /opt/venv/bin/pip install --no-cache-dir --use-pep517 --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY build build
COPY templates templates
COPY styles styles
RUN /opt/venv/bin/pip install --no-cache-dir --no-deps . \
 && /opt/venv/bin/pip uninstall --yes --quiet pip

# --- what is run ---------------------------------------------------------------------------------------------
FROM system
COPY --from=packages /opt/venv /opt/venv
# C.UTF-8 is the one UTF-8 locale that Debian has without further packages; BIANZUAN_LANG chooses the language.
# Any user may run the image, with or without a name there, so home and caches lie where all may write.
ENV LANG=C.UTF-8 HOME=/tmp XDG_CACHE_HOME=/var/cache/bianzuan PATH=/opt/venv/bin:$PATH
# `doctor` looks whether all is there, and fails the build if not; the fonts it prepares stay for every run.
RUN mkdir -p "$XDG_CACHE_HOME" \
 && bianzuan doctor \
 && useradd --uid 1000 --user-group --no-create-home --home-dir /tmp --shell /usr/sbin/nologin editor \
 && chmod -R a+rwX "$XDG_CACHE_HOME"
USER editor
WORKDIR /book
ENTRYPOINT ["bianzuan"]
CMD ["--help"]
