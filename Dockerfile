# bianzuan with its fonts. The publication is mounted at /book:
#   docker run --rm -v "$PWD:/book" bianzuan build my-book
FROM debian:12-slim

RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    python3 python3-venv fontconfig libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    fonts-noto-cjk fonts-noto-cjk-extra fonts-lxgw-wenkai \
 && rm -rf /var/lib/apt/lists/*

WORKDIR /opt/bianzuan
COPY requirements.lock ./
RUN python3 -m venv /opt/venv \
 && /opt/venv/bin/pip install --no-cache-dir --use-pep517 --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY build build
COPY templates templates
COPY styles styles
RUN /opt/venv/bin/pip install --no-cache-dir --no-deps .

# C.UTF-8 is the one UTF-8 locale that Debian has without further packages; BIANZUAN_LANG chooses the language.
ENV LANG=C.UTF-8
# Any user may run the image (docker run --user), so the cache of prepared fonts lies where all may write.
ENV XDG_CACHE_HOME=/tmp/cache
WORKDIR /book
ENTRYPOINT ["/opt/venv/bin/bianzuan"]
CMD ["--help"]
