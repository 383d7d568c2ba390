import { Button, CloseButton } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { text } from '../text/text';
import { Attempt } from './on-demand';
import classes from './panel.module.css';

interface Props {
  readonly name: string;
  /** Of a dialog: what is wrong with it is said in front of the page, until it is closed; opening it tries again. */
  readonly dialog?: { readonly isOpen: boolean; readonly onClose: () => void };
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
  readonly attempt: number;
}

/** Of all boundaries, so that no two attempts are called the same. */
let attempts = 0;

/** Keeps a panel that cannot be drawn from taking the page with it; offers to try again. */
export class PanelBoundary extends Component<Props, State> {
  override state: State = { error: null, attempt: 0 };

  private readonly tryAgain = () => this.setState({ error: null, attempt: ++attempts });

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.error !== null && this.props.dialog?.isOpen && !before.dialog?.isOpen) this.tryAgain();
  }

  override render() {
    const { error } = this.state;
    const { name, dialog } = this.props;
    if (error === null) return <Attempt value={this.state.attempt}>{this.props.children}</Attempt>;
    if (dialog?.isOpen === false) return null;
    return (
      <div className={classes.failed} role="alert" data-front={dialog !== undefined || undefined}>
        {dialog === undefined ? null : (
          <CloseButton
            className={classes.dismiss}
            size="sm"
            aria-label={text('shell.notices.dismiss', { title: name })}
            onClick={dialog.onClose}
          />
        )}
        <p>{text('shell.boundary.failed', { name })}</p>
        <p>
          <code>{error.message}</code>
        </p>
        <Button size="compact-xs" variant="default" onClick={this.tryAgain}>
          {text('shell.boundary.retry')}
        </Button>
      </div>
    );
  }
}
