import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { text } from '../text/text';
import classes from './panel.module.css';

interface Props {
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps a panel that cannot be drawn from taking the page with it; offers to try again. */
export class PanelBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div className={classes.failed} role="alert">
        <p>{text('shell.boundary.failed', { name: this.props.name })}</p>
        <p>
          <code>{error.message}</code>
        </p>
        <Button size="compact-xs" variant="default" onClick={() => this.setState({ error: null })}>
          {text('shell.boundary.retry')}
        </Button>
      </div>
    );
  }
}
